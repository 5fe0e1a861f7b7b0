import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName, Spinner } from './icon.tsx';

interface Props {
  readonly name: string;
  readonly icon: IconName;
  /** There is room for the icon alone. */
  readonly isBare: boolean;
  /** It has no icon beside its word; where it is bare it has. */
  readonly isPlain?: boolean;
  readonly isBusy?: boolean;
  readonly className?: string;
  readonly 'aria-disabled'?: boolean;
  readonly onPress: () => void;
}

/** A button of a toolbar, with a word where there is room for one; its name is always the same. */
export function ToolButton(props: Props) {
  const { name, icon, isBare, isPlain = false, isBusy = false, className = '', ...rest } = props;
  const isDrawn = isBare || !isPlain;
  return (
    <ToolName name={name} isBare={isBare}>
      <Button {...rest} className={toolClass(isBare, className)} aria-label={name}>
        {isDrawn && (isBusy ? <Spinner /> : <Icon name={icon} />)}
        {!isBare && name}
      </Button>
    </ToolName>
  );
}

export const toolClass = (isBare: boolean, more = ''): string =>
  `button ${isBare ? 'button-bare' : ''} ${more}`;

interface ToolNameProps extends Pick<Props, 'name' | 'isBare'> {
  /** The tool. */
  readonly children: ReactNode;
}

/** Shows the name of a bare tool to whoever points at it, or comes to it by key. */
export function ToolName({ name, isBare, children }: ToolNameProps) {
  return (
    <TooltipTrigger isDisabled={!isBare} delay={400} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" placement="bottom" offset={4}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}
