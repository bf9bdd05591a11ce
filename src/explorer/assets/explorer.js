// Makes the reader gentler: a passage is selected without loading the page again, and shown where the pointer is. All of it
// works without this script as well, by the links.
// On a phone facets would stand between the title and the list.
if (matchMedia('(max-width: 44rem)').matches) {
  for (const facet of document.querySelectorAll('.facets details'))
    facet.open = facet.querySelector('[aria-current]') !== null;
}

// A picture that is wider than the screen is shown where most of it is: of the map, not the Pacific.
for (const chart of document.querySelectorAll('.chart > .scroll, .chart.scroll')) {
  const centres = [...chart.querySelectorAll('circle')].map((circle) => circle.getBoundingClientRect().x);
  const mean = centres.reduce((sum, x) => sum + x, 0) / centres.length;
  const { x, width } = chart.getBoundingClientRect();
  if (centres.length > 0) chart.scrollLeft += mean - x - width / 2;
}

const reader = document.querySelector('.reader');

if (reader) {
  const segments = [...reader.querySelectorAll('.seg')];
  const cards = [...reader.querySelectorAll('.card')];
  const ofPassage = (name) => segments.filter(({ dataset }) => dataset.passages.split(' ').includes(name));
  const cardOf = (name) => cards.find(({ dataset }) => dataset.passage === name);

  const mark = (className, name) => {
    for (const one of [...segments, ...cards]) one.classList.remove(className);
    for (const one of reader.querySelectorAll('[aria-current]'))
      if (className === 'on') one.removeAttribute('aria-current');
    if (name === undefined) return;
    const marked = [...ofPassage(name), ...[cardOf(name)].filter(Boolean)];
    for (const one of marked) {
      one.classList.add(className);
      if (className === 'on')
        (one.matches('.card') ? one.querySelector('.w a') : one).setAttribute('aria-current', 'true');
    }
  };

  const select = (name) => {
    mark('on', name);
    const { path } = reader.dataset;
    history.replaceState(null, '', name === undefined ? path : `${path}?passage=${name}`);
  };

  const show = (element) => element?.scrollIntoView({ block: 'center', behavior: 'auto' });
  /** Scrolls the column of cards, and not the page. */
  const showCard = (card) => {
    const panel = reader.querySelector('.panel');
    if (card) panel.scrollTop += card.getBoundingClientRect().top - panel.getBoundingClientRect().top - 16;
  };
  const nameOf = (link) => new URL(link.href).searchParams.get('passage');

  reader.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const link = event.target.closest('a');
    if (link?.matches('.close')) {
      event.preventDefault();
      const name = link.closest('.card').dataset.passage;
      select(undefined);
      ofPassage(name)
        .find(({ href }) => href)
        ?.focus({ preventScroll: true });
    } else if (link?.matches('a.seg')) {
      event.preventDefault();
      select(nameOf(link));
      showCard(cardOf(nameOf(link)));
    } else if (link?.matches('.card .w a')) {
      event.preventDefault();
      select(nameOf(link));
      show(ofPassage(nameOf(link))[0]);
    }
  });

  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    const on = reader.querySelector('.card.on');
    if (!on) return;
    const first = ofPassage(on.dataset.passage).find(({ href }) => href);
    select(undefined);
    first?.focus({ preventScroll: true });
  });

  for (const [type, isOver] of [
    ['pointerover', true],
    ['pointerout', false],
  ]) {
    reader.addEventListener(type, ({ target }) => {
      const of = target.closest('.card, .seg');
      if (!of) return;
      const name = of.matches('.card') ? of.dataset.passage : of.dataset.passages.split(' ')[0];
      mark('near', isOver ? name : undefined);
    });
  }

  const selected = reader.querySelector('.seg.on');
  if (selected && location.hash.startsWith('#p-')) show(selected);
  showCard(reader.querySelector('.card.on'));
}
