/** The part of the WHATWG URL that every runtime of this folder has; `shared/` loads neither's types. */
declare const URL: {
  new (text: string): { readonly host: string };
  canParse(text: string): boolean;
};

/** The host of an address, or the text itself where it is none. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
