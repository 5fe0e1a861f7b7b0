/** What the control page has beyond the practice look. */
export const CONTROL_STYLESHEET = `
  :root { --kind: #54698d; }
  .control p { margin: 0 0 .75rem; }
  .control .row { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem; }
  .control label { margin: 0; } .control label span { display: block; margin-bottom: .2rem; }
  .control label.wide { flex: 1 1 100%; }
  .control input[type=number], .control input[type=text], .control select, .control textarea {
    width: auto; padding: .4rem .55rem; font: inherit; font-size: .9rem; color: inherit; background: #fff;
    border: 1px solid #aeb9c9; border-radius: 8px; }
  .control input[type=number] { width: 8.75rem; } .control input[type=text] { width: 19rem; max-width: 100%; }
  .control textarea { width: 100%; font-family: ui-monospace, monospace; font-size: .8rem; }
  .control button { padding: .4rem .8rem; font-size: .9rem; }
  .control .flags { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: .5rem 1.5rem; }
  .control .box { display: flex; gap: .5rem; align-items: baseline; color: var(--ink); font-size: .9rem; }
  .control fieldset { margin: 0; padding: 0; border: 0; }
  .control legend { padding: 0; margin-bottom: .35rem; font-size: .85rem; color: var(--soft); }
  .control .item { margin: 0; border-top: 1px solid var(--line); }
  .control .item:first-of-type { border-top: 0; }
  .control summary { padding: .7rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
  .control summary::before { content: '▸'; color: var(--soft); }
  .control details[open] > summary::before { content: '▾'; }
  .control summary code { overflow-wrap: anywhere; }
  .control .item > form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    gap: 1.1rem 1.5rem; align-items: end; padding: .5rem 0 1.25rem; }
  .control .item .flags, .control .item .whole, .control .item .save { grid-column: 1 / -1; }
  .control .part select, .control .part label, .control .part input { width: 100%; }
  .control .item > form > button { justify-self: start; }
  .control .changed { padding: 0 .5rem; border-radius: 99px; background: #fff0c7; color: #6b4700; font-size: .8rem; font-weight: 600; }
  .control .save { margin-top: 1rem; } .control .item .save { margin: 0; }
  .control table { width: 100%; margin-bottom: 1rem; border-collapse: collapse; font-size: .9rem; }
  .control th { text-align: left; font-weight: 400; color: var(--soft); }
  .control th, .control td { padding: .3rem .5rem .3rem 0; border-bottom: 1px solid var(--line); }
  .control .faults { margin: 0 0 1rem; padding: 0; list-style: none; }
  .control .faults li { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .4rem 0;
    border-bottom: 1px solid var(--line); }
`;
