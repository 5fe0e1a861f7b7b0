/* global document */
// About what a Lightning page holds when it has been used for a while: elements, and what its scripts keep.
{
  const ROWS = 2000;
  const RECORDS = 120_000;
  const rows = document.getElementById('rows');
  for (let row = 0; row < ROWS; row += 1) {
    const line = document.createElement('tr');
    for (const field of ['Name', 'Stage', 'Owner', 'Amount']) {
      const cell = document.createElement('td');
      cell.textContent = `${field} ${row}`;
      cell.addEventListener('click', () => line.classList.toggle('chosen'));
      line.append(cell);
    }
    rows.append(line);
  }
  const records = Array.from({ length: RECORDS }, (_, index) => ({
    id: `001${String(index).padStart(12, '0')}`,
    fields: { name: `Account ${index}`, owner: `005${index}`, amount: index * 1.5, tags: [index, index + 1] },
  }));
  Reflect.set(globalThis, 'records', records);
  document.getElementById('held').textContent = `${ROWS} rows, ${records.length} records`;
}
