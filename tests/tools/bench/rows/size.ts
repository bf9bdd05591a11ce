/** How many rows to make. Participants, deals and quotes are counted per summit. */
export interface Size {
  readonly summits: number;
  readonly participants: number;
  readonly deals: number;
  readonly quotes: number;
}

/** 2,000 summits, 12,000 participants, 8,000 deals and 40,000 quotes. */
export const defaultSize: Size = { summits: 2000, participants: 6, deals: 4, quotes: 20 };
