import type { ReactNode } from 'react';

interface Props {
  /** Of the one control in it, which the name belongs to. None: the name is a heading of what is in it. */
  readonly id?: string;
  readonly name: string;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

/** A row of the settings: name and hint at the start, what is set at the end. */
export function SettingFrame({ id, name, hint, children }: Props) {
  return (
    <div className="setting">
      <div className="setting-text">
        {id === undefined ? (
          <span className="setting-name">{name}</span>
        ) : (
          <label className="setting-name" htmlFor={id}>
            {name}
          </label>
        )}
        {hint !== undefined && (
          <span className="setting-hint" id={id === undefined ? undefined : `${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
      {children !== undefined && <div className="setting-control">{children}</div>}
    </div>
  );
}
