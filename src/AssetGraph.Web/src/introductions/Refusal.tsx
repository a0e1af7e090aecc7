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

/** The refusal of the last attempt, and what remembers it: answers whether there was one. */
export function useRefusal(): [string | null, (error: CombinedError | undefined, errors: readonly { code: string; message: string }[] | undefined) => boolean] {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  return [
    text,
    (error, errors) => {
      const said =
        error !== undefined
          ? (errorText(error) ?? t('state.unreachable'))
          : errors !== undefined && errors.length > 0
            ? errors.map(({ code, message }) => (message.startsWith(code) ? message : `${code} ${message}`)).join(' ')
            : null;
      setText(said);
      return said !== null;
    },
  ];
}
