/* global document, window */
const count = (id) => {
  const output = document.getElementById(id);
  output.textContent = String(Number(output.textContent) + 1);
};
for (const button of document.querySelectorAll('[data-open]')) {
  button.addEventListener('click', () => {
    const { open: url, name = '', features = '' } = button.dataset;
    const opened = window.open(url, name, features);
    count(opened === null ? 'refused' : 'opened');
    // As Salesforce's own printable views do.
    if (url === 'about:blank' && opened !== null) opened.document.write('<p>Written by its opener');
  });
}
window.addEventListener('message', (event) => {
  document.getElementById('heard').textContent =
    `${event.origin === window.location.origin ? 'own' : 'foreign'}: ${event.data}`;
});
