import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FollowUpsDocument, type IntroductionPartsFragment } from '../api/generated';
import { addresses, useCity } from '../shell/city';
import { FoldedSources } from '../evidence/Sources';
import { formatDate, formatList } from '../texts/format';
import { answerLanguage } from '../texts/i18n';
import { AdvanceForm } from './AdvanceForm';

/** One introduction: the two, how far they got, whose turn it is, and the form for the next step; `open` where it stands by itself. */
export function IntroductionItem({ recorded, open = false }: { recorded: IntroductionPartsFragment; open?: boolean }) {
  const { t } = useTranslation();
  const city = useCity();
  // A step that was taken here shows at once, wherever in the list the introduction stands.
  const [taken, setTaken] = useState<IntroductionPartsFragment | null>(null);
  const introduction = taken ?? recorded;
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The form may be gone, and with it what had the focus.
    if (taken !== null) {
      said.current?.focus();
    }
  }, [taken]);
  const { macro, micro, intermediators, status, owner, nextStep, outcome, updatedOn, tie } = introduction;
  const lines = [
    intermediators.length > 0 && t('introductions.through', { names: formatList(intermediators.map((asset) => asset.name)) }),
    owner !== null && t('introductions.ownedBy', { owner }),
    introduction.open && nextStep !== null && t('introductions.next', { step: nextStep }),
    outcome !== null && t(status === 'DECLINED' ? 'introductions.whyNot' : 'introductions.cameOf', { outcome }),
    tie !== null && t('introductions.tie', { type: tie.type.name, date: tie.occurredOn === null ? '–' : formatDate(tie.occurredOn) }),
    tie?.living === false && t('introductions.tieEnded'),
    updatedOn !== null && t('introductions.since', { date: formatDate(updatedOn) }),
  ].filter((line) => line !== false);
  return (
    <li>
      <div className="introduction-head">
        <h2>
          <Link to={addresses.asset(city.key, macro.key)}>{macro.name}</Link> {t('introductions.and')}{' '}
          <Link to={addresses.asset(city.key, micro.key)}>{micro.name}</Link>
        </h2>
        <span className={status === 'TIE_FORMED' ? 'chip good' : 'chip'}>{t(`status.${status}`)}</span>
      </div>
      {lines.length > 0 && (
        <ul className="dashes">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {tie !== null && <FoldedSources sources={tie.sources} />}
      <p ref={said} role="status" className="introduction-said" tabIndex={-1}>
        {taken !== null && t('introductions.saved')}
      </p>
      {introduction.open && (
        <details open={open}>
          <summary>{t('introductions.advance')}</summary>
          <AdvanceForm key={status} introduction={introduction} done={setTaken} />
        </details>
      )}
      {status === 'TIE_FORMED' && <FollowUps introduction={introduction.id} />}
      {!open && (
        <p>
          <Link to={addresses.introduction(city.key, introduction.key)} aria-label={t('introductions.ownPageOf', { macro: macro.name, micro: micro.name })}>
            {t('introductions.ownPage')}
          </Link>
        </p>
      )}
    </li>
  );
}

/** What an early win makes possible: neighbouring needs of the same anchor. */
function FollowUps({ introduction }: { introduction: string }) {
  const { t } = useTranslation();
  const city = useCity();
  const [open, setOpen] = useState(false);
  const [answer] = useQuery({ query: FollowUpsDocument, variables: { introduction, language: answerLanguage() }, pause: !open });
  const found = answer.data?.node?.followUps ?? null;
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('introductions.followUps')}</summary>
      {found === null ? (
        <p className="quiet">{answer.error === undefined ? t('state.loading') : t('state.failed')}</p>
      ) : found.length === 0 ? (
        <p className="quiet">{t('introductions.noFollowUps')}</p>
      ) : (
        <ul className="dashes">
          {found.map(({ id, macro, micro, explanation }) => (
            <li key={id}>
              <span>
                <Link to={addresses.opportunity(city.key, macro.key, micro.key)}>
                  {macro.name} {t('introductions.and')} {micro.name}
                </Link>
                {': '}
                {explanation.summary}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
