import type { Field, Switch } from '../control/switch.ts';
import { html, type Html } from './html.ts';

/** The inputs of a policy: its yes-or-no's first, all in one list, then the rest. */
export function switchFields<Policy>(switches: readonly Switch<Policy>[], policy: Policy): Html {
  const shown = switches.map(({ label, fields }) => ({ label, fields: fields(policy) }));
  const isFlag = ({ fields }: { fields: readonly Field[] }): boolean =>
    fields.every(({ kind }) => kind === 'flag');
  return html`<div class="flags">
      ${shown.filter(isFlag).flatMap(({ fields }) => fields.map((one) => field(one, '')))}
    </div>
    ${shown
      .filter((one) => !isFlag(one))
      .map(({ label, fields }) =>
        label === ''
          ? html`<div class="row ${widthOf(fields)}">${fields.map((one) => field(one, label))}</div>`
          : html`<fieldset class="${widthOf(fields)}">
              <legend>${label}</legend>
              <div class="row">${fields.map((one) => field(one, label))}</div>
            </fieldset>`,
      )}`;
}

/** One small input shares its line with others. */
function widthOf(fields: readonly Field[]): string {
  const small = fields.length === 1 && fields.every(({ kind }) => kind === 'number' || kind === 'choice');
  return small ? 'part' : 'whole';
}

/** @param legend names a list of choices, which has no words of its own */
function field(one: Field, legend: string): Html {
  switch (one.kind) {
    case 'flag':
      return box(one.name, 'on', one.label, one.on);
    case 'flags':
      return html`${one.choices.map(({ value, label }) =>
        box(one.name, value, label, one.values.includes(value)),
      )}`;
    case 'choice':
      return html`<select name="${one.name}" aria-label="${legend}">
        ${one.choices.map(
          ({ value, label }) =>
            html`<option value="${value}" ${value === one.value && html`selected`}>${label}</option>`,
        )}
      </select>`;
    case 'number':
      return html`<label
        ><span>${one.label}</span
        ><input
          type="number"
          name="${one.name}"
          min="0"
          step="any"
          placeholder="${one.placeholder ?? ''}"
          value="${one.value === null ? '' : String(one.value)}"
      /></label>`;
    case 'text':
      return html`<label
        ><span>${one.label}</span><input type="text" name="${one.name}" value="${one.value}"
      /></label>`;
    case 'lines':
      return html`<label class="wide"
        ><span>${one.label}</span
        ><textarea name="${one.name}" rows="3" spellcheck="false">${one.value}</textarea>
      </label>`;
  }
}

function box(name: string, value: string, label: string, on: boolean): Html {
  return html`<label class="box"
    ><input type="checkbox" name="${name}" value="${value}" ${on && html`checked`} /> ${label}</label
  >`;
}
