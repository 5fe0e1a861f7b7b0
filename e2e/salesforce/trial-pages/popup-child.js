/* global document, window */
document.getElementById('opener').textContent = window.opener === null ? 'none' : 'known';
const on = (id, act) => document.getElementById(id).addEventListener('click', act);
on('tell', () => window.opener?.postMessage('hello from the popup', window.location.origin));
on('rename', () => {
  if (window.opener !== null) window.opener.document.title = 'renamed by the popup';
});
on('close', () => window.close());
