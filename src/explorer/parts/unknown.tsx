/** What is not known is said. */
export function Unknown() {
  return <span class="unknown">not known</span>;
}
