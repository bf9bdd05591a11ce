import type { ComponentChildren } from 'preact';

interface FigureProps {
  id: string;
  title: string;
  caption: ComponentChildren;
  children: ComponentChildren;
}

/** A section with a chart, and where its numbers come from. */
export function Figure({ id, title, caption, children }: FigureProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <figure class="chart">
        {children}
        {caption}
      </figure>
    </section>
  );
}
