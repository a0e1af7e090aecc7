import { formatFigure, formatShare } from '../texts/format';

/** A share as it stands in a cell; nothing where none is known. */
export const share = (value: number | null | undefined) => (value == null ? null : formatShare(value));

/** A figure likewise. */
export const figure = (value: number | null) => (value === null ? null : formatFigure(value));

/** The interval of a share likewise. */
export const range = ({ low, high }: { low: number | null; high: number | null }) => (low === null || high === null ? null : `${formatShare(low)} – ${formatShare(high)}`);
