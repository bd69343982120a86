export interface RecipientDraft {
  order: number;
  text: string;
  name: string;
  purpose: string | null;
}

export interface SignerDraft {
  authority: string | null;
  post: string | null;
  secondPost: string | null;
  name: string | null;
}

/** What a school portal prints around the article. It is not part of the plan. */
export interface PortalDraft {
  dateTimeText: string | null;
  dateTime: string | null;
  welcome: string | null;
  articleTitle: string | null;
  authorLine: string | null;
  author: string | null;
  blocks: string[];
  statisticsTitle: string | null;
  counters: PortalCountersDraft;
  counterLines: string[];
}

export interface PortalCountersDraft {
  today: number | null;
  yesterday: number | null;
  month: { month: number; value: number; text: string } | null;
  year: { year: number; value: number; text: string } | null;
}
