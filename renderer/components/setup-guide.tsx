import { words } from '../text/en.ts';

/** Which settings an External Client App needs, word by word as Setup shows them. */
export function SetupGuide({ callbackUrl }: { readonly callbackUrl: string }) {
  return (
    <details className="guide">
      <summary>{words.guide.summary}</summary>
      <p>{words.guide.lead}</p>
      <ol>
        {words.guide.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        {words.guide.callback}: <code className="selectable">{callbackUrl}</code>
      </p>
    </details>
  );
}
