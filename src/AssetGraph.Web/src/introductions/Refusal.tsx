import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { errorText } from '../api/client';

/** Why the server did not take a step, in its own words; nothing where it did. */
export function Refusal({ text }: { text: string | null }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text !== null) {
      box.current?.focus();
    }
  }, [text]);
  return text === null ? null : (
    <div ref={box} className="introduction-refusal" role="alert" tabIndex={-1}>
      <p>
        <strong>{t('introductions.refused')}</strong> {text}
      </p>
    </div>
  );
}

/** What the server found wrong, and where, as it says it. */
interface Fault {
  code: string;
  message: string;
  path?: string;
  expected?: string;
}

function sentence({ code, message, path, expected }: Fault, expectation: string): string {
  const where = path && !message.includes(path) ? `${path}: ` : '';
  const said = message.startsWith(code) ? where + message : `${code} ${where}${message}`;
  return expected && !message.includes(expected) ? `${said} ${expectation}` : said;
}

/** The refusal of the last attempt, and what remembers it: answers whether there was one. */
export function useRefusal(): [string | null, (error: CombinedError | undefined, errors: readonly Fault[] | undefined) => boolean] {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  return [
    text,
    (error, errors) => {
      const said =
        error !== undefined
          ? (errorText(error) ?? t('state.unreachable'))
          : errors !== undefined && errors.length > 0
            ? errors.map((fault) => sentence(fault, t('introductions.expected', { expected: fault.expected ?? '' }))).join(' ')
            : null;
      setText(said);
      return said !== null;
    },
  ];
}
