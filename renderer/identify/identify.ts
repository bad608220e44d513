// What this window says of its display stands in its address: it asks main for nothing.
const what = new URL(window.location.href).searchParams;
for (const part of ['number', 'label', 'size']) {
  const place = document.querySelector(`.${part}`);
  if (place) place.textContent = what.get(part) ?? '';
}
