/** The canvas can't read style sheets: these are the colours it draws with, taken from them. */
export interface Colours {
  paper: string;
  ink: string;
  quiet: string;
  macro: string;
  micro: string;
  unknown: string;
  broker: string;
  dim: string;
  tie: string;
  lit: string;
}

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: read('--surface'),
    ink: read('--ink'),
    quiet: read('--ink-3'),
    macro: read('--dot-macro'),
    micro: read('--dot-micro'),
    unknown: read('--dot-unknown'),
    broker: read('--dot-broker'),
    dim: read('--dot-dim'),
    tie: read('--tie'),
    lit: read('--tie-lit'),
  };
}
