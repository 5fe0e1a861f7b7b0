/** Tells of each change of the page's title, also those without a navigation. */
export function watchTitle(report: (title: string) => void): void {
  let last = '';
  const look = (): void => {
    const { title } = document;
    if (title === last) return;
    last = title;
    report(title);
  };
  const inHead = new MutationObserver(look);
  const watchHead = (): boolean => {
    // At a document's start there is no head, whatever the types say.
    const head = document.head as HTMLHeadElement | null;
    if (!head) return false;
    inHead.observe(head, { childList: true, subtree: true, characterData: true });
    look();
    return true;
  };
  if (!watchHead()) {
    const untilHead = new MutationObserver(() => {
      if (watchHead()) untilHead.disconnect();
    });
    untilHead.observe(document, { childList: true, subtree: true });
  }
  document.addEventListener('DOMContentLoaded', look);
}
