import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RequestOf } from '../../../shared/ipc-contract.ts';
import type { CatalogueReview } from '../../../shared/team-catalogue.ts';
import { useActions } from '../../state/app-context.ts';
import { errorOf } from '../../state/moving-actions.ts';
import { useTask } from '../../state/use-task.ts';
import { words } from '../../text/words.ts';
import { ErrorMessage } from '../errors/error-message.tsx';
import { Field } from '../fields/field.tsx';
import { TextAreaField } from '../fields/text-area-field.tsx';
import { Icon, Spinner } from '../parts/icon.tsx';

const text = words.catalogues;

/** Where a new catalogue is, and with which key it has to be signed. */
export function AddCatalogue({ onReview }: { readonly onReview: (review: CatalogueReview) => void }) {
  const actions = useActions();
  const [publicKey, setPublicKey] = useState('');
  const [address, setAddress] = useState('');
  const [isMissing, setMissing] = useState(false);
  const task = useTask();
  const open = (request: RequestOf<'openCatalogue'>) => {
    setMissing(false);
    task.run(async () => {
      const result = await actions.openCatalogue(request);
      if (result.ok && result.value !== null) onReview(result.value);
      return errorOf(result);
    });
  };
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(address.trim() === '');
    if (address.trim() !== '') open({ from: 'web', address, publicKey });
  };
  return (
    <section aria-label={text.add}>
      <form className="catalogue-add" onSubmit={look}>
        <h3 className="catalogue-heading">{text.add}</h3>
        <TextAreaField
          label={text.key}
          hint={text.keyHint}
          value={publicKey}
          onChange={setPublicKey}
          maxLength={4000}
          rows={3}
        />
        <div>
          <Button className="button" onPress={() => open({ from: 'file', publicKey })}>
            <Icon name="folder" />
            {text.choose}
          </Button>
        </div>
        <div className="catalogue-address">
          <Field
            label={text.address}
            hint={text.addressHint}
            value={address}
            onChange={setAddress}
            placeholder="https://wiki.acme.example/catalogue.json"
            maxLength={2000}
            isInvalid={isMissing}
          />
          <Button className="button" type="submit">
            {task.isRunning && <Spinner />}
            {task.isRunning ? text.looking : text.open}
          </Button>
        </div>
        {isMissing && (
          <p className="field-error" role="alert">
            {text.missing}
          </p>
        )}
        {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      </form>
    </section>
  );
}
