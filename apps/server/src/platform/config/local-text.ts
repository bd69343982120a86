export type Language = 'vi' | 'en';

/** A text that is told to the person who runs the server, before any language file of the web application is loaded. */
export type LocalText = Readonly<Record<Language, string>>;
