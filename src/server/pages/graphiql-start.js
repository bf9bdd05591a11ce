// Starts GraphiQL with a tab for the question in the address, which then runs. GraphiQL itself would write it over the first
// tab on a first visit, and open an empty tab on a later one (graphql/graphiql#4435).
(() => {
  const KEY = 'graphiql:tabState';
  const config = JSON.parse(document.querySelector('#config').textContent);
  const asked = new URL(location.href).searchParams;
  const query = asked.get('query');

  const titleOf = (text) => /(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1] ?? '<untitled>';
  const tabOf = (text, index) => ({
    ...{ id: `example-${index}`, hash: null, title: titleOf(text), query: text },
    ...{ variables: null, headers: null, operationName: null, response: null },
  });
  const stored = () => {
    try {
      const state = JSON.parse(localStorage.getItem(KEY) ?? 'null');
      return state?.tabs?.length > 0 ? state : undefined;
    } catch {
      return undefined;
    }
  };
  const state = stored() ?? {
    tabs: config.defaultTabs.map(({ query: text }, index) => tabOf(text, index)),
    activeTabIndex: 0,
  };
  localStorage.setItem(KEY, JSON.stringify(state));

  // The tab that has the question already is the one that opens; so is the last one on a visit without a question.
  const variables = asked.get('variables');
  const active = query === null ? (state.tabs[state.activeTabIndex] ?? state.tabs[0]) : { query, variables };
  const given = (value) => value ?? undefined;

  const follow = ({ tabs, activeTabIndex }) => {
    const tab = tabs[activeTabIndex];
    const address = new URL(location.href);
    for (const name of ['query', 'variables']) {
      if (tab?.[name]) address.searchParams.set(name, tab[name]);
      else address.searchParams.delete(name);
    }
    history.replaceState({}, '', address);
  };

  YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
    ...config,
    query: given(active.query),
    variables: given(active.variables),
    onTabChange: follow,
  });

  if (query === null) return;
  const run = new MutationObserver(() => {
    const button = document.querySelector('.graphiql-execute-button');
    const editor = document.querySelector('.graphiql-query-editor .view-lines');
    if (!button || !editor?.textContent) return;
    run.disconnect();
    button.click();
  });
  run.observe(document.body, { childList: true, subtree: true });
})();
