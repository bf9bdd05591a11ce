interface Named {
  readonly slug: string;
  readonly name: string;
}

/** A few summits by name, each a link, and how many more there are. */
export function SummitNames({ summits }: { summits: readonly Named[] }) {
  return (
    <>
      {summits.slice(0, 3).map(({ slug, name }, index) => (
        <span key={slug}>
          {index > 0 && '; '}
          <a href={`/summits/${slug}`}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
      {summits.length > 3 && ` and ${summits.length - 3} more`}
    </>
  );
}
