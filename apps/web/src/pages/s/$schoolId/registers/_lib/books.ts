/** The three books of the page, in the order in which a clerk needs them. */
export const books = ['outgoing', 'legal', 'documents'] as const;
export type Book = (typeof books)[number];
