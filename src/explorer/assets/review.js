// Keys for the review of a draft. All of it works without this script as well, by links and forms.
const reader = document.querySelector('.reader');

if (reader) {
  const cards = [...reader.querySelectorAll('.card')];
  const segments = [...reader.querySelectorAll('.seg')];

  const select = (card) => {
    if (!card) return;
    for (const one of [...cards, ...segments]) one.classList.remove('on');
    for (const one of reader.querySelectorAll('.seg[aria-current]')) one.removeAttribute('aria-current');
    card.classList.add('on');
    const names = card.dataset.passages.split(' ');
    const lit = segments.filter(({ dataset }) => dataset.passages.split(' ').some((name) => names.includes(name)));
    for (const segment of lit) {
      segment.classList.add('on');
      segment.setAttribute('aria-current', 'true');
    }
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
    lit[0]?.scrollIntoView({ block: 'center' });
    history.replaceState(null, '', `${location.pathname}?record=${card.id}`);
  };
  const current = () => cards.findIndex((card) => card.matches('.on'));

  const actions = {
    j: () => select(cards[Math.min(current() + 1, cards.length - 1)]),
    k: () => select(cards[Math.max(current() - 1, 0)]),
    a: () => cards[current()]?.querySelector('[value=accept]').click(),
    r: () => cards[current()]?.querySelector('[value=reject]').click(),
    c: () => {
      const details = cards[current()]?.querySelector('details');
      if (!details) return;
      details.open = true;
      details.querySelector('textarea').focus();
    },
  };

  // Only while something in the reader has the focus: single keys elsewhere belong to the browser and to screen readers.
  reader.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('textarea')) return;
    if (!Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });

  reader.addEventListener('click', (event) => {
    const link = event.target.closest('a.seg');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    select(cards.find(({ id }) => id === new URL(link.href).searchParams.get('record')));
  });

  select(cards[current()]);
}
