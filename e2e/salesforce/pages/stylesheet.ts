/** The practice look: plain, light, no image and no script. `--kind` is the colour of the org's kind. */
export const STYLESHEET = `
  :root { color-scheme: light; --ink: #16325c; --soft: #54698d; --line: #d8dde6; --accent: #0b5cab; }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; background: #f3f6fa; color: var(--ink);
    font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
  main.card { width: min(26rem, calc(100vw - 2rem)); margin: 9vh auto 2rem; padding: 2rem;
    background: #fff; border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 8px 30px rgb(22 50 92 / 8%); }
  h1 { margin: 0 0 .25rem; font-size: 1.35rem; line-height: 1.3; }
  p { margin: .4rem 0; } .soft { color: var(--soft); } .small { font-size: .85rem; }
  label { display: block; margin: 1rem 0 .25rem; font-size: .85rem; color: var(--soft); }
  input[type=text], input[type=password] { width: 100%; padding: .6rem .7rem; font: inherit; color: inherit;
    border: 1px solid #aeb9c9; border-radius: 8px; background: #fff; }
  :focus-visible { outline: 3px solid #9cc8ff; outline-offset: 1px; }
  button, .button { padding: .6rem 1.1rem; font: inherit; font-weight: 600; border-radius: 8px; cursor: pointer;
    border: 1px solid var(--accent); background: var(--accent); color: #fff; }
  button.link { padding: 0; border: 0; background: none; color: var(--accent); font-weight: 400; text-align: start; }
  button.plain { background: #fff; color: var(--accent); }
  .buttons { display: flex; gap: .75rem; margin-top: 1.5rem; } .buttons > * { flex: 1; }
  .error { margin: 1rem 0 0; padding: .6rem .8rem; border-radius: 8px; background: #fdecea; color: #8c1d18; }
  .badge { display: inline-block; padding: .1rem .6rem; border-radius: 99px; font-size: .8rem; font-weight: 600;
    color: #fff; background: var(--kind, #54698d); }
  details { margin-top: 1.5rem; } details dl { margin-top: .5rem; gap: .2rem 1rem; }
  summary { cursor: pointer; } .foot { margin-top: 1rem; } .foot a { color: var(--accent); }
  ul { margin: .75rem 0; padding-left: 1.2rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1.5rem; margin: 0; }
  dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
  header.bar { display: flex; align-items: center; gap: 1rem; padding: .8rem 2rem; background: #fff;
    border-bottom: 1px solid var(--line); border-top: 5px solid var(--kind, #54698d); }
  header.bar .who { margin-left: auto; text-align: right; }
  nav { display: flex; gap: 1.5rem; padding: .6rem 2rem; background: #fff; border-bottom: 1px solid var(--line); }
  nav a { color: var(--accent); text-decoration: none; } nav a:hover { text-decoration: underline; }
  .sheet { max-width: 60rem; margin: 2rem auto; padding: 0 2rem; display: grid; gap: 1.5rem; }
  .panel { padding: 1.5rem 1.75rem; background: #fff; border: 1px solid var(--line); border-radius: 12px; }
  .panel h2 { margin: 0 0 1rem; font-size: 1rem; }
`;
