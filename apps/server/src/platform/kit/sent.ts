/** The fields of a form that were sent; the others are undefined and stay as they are stored. */
export type Sent<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };
