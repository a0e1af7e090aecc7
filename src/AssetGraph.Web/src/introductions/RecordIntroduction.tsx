import './Introductions.css';
import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { RecordIntroductionDocument, type IntroductionStatus } from '../api/generated';
import { addresses, useCity } from '../shell/city';
import { Refusal, useRefusal } from './Refusal';
import { TextField } from './TextField';

interface Named {
  key: string;
  name: string;
}

/** The introduction of a pair: how far it got, or the form that begins it. */
export function RecordIntroduction(props: {
  macro: string;
  micro: string;
  brokers: readonly Named[];
  known: { status: IntroductionStatus; open: boolean; owner: string | null; nextStep: string | null } | null;
}) {
  const { t } = useTranslation();
  const city = useCity();
  const { macro, micro, brokers, known } = props;
  const [recorded, setRecorded] = useState<IntroductionStatus | null>(null);
  const [found, setFound] = useState<IntroductionStatus | null>(null);
  const said = useRef<HTMLDivElement>(null);
  const status = recorded ?? found ?? known?.status ?? null;
  const open = recorded !== null || (found === null && known?.open === true);
  useEffect(() => {
    // The form is gone, and with it what had the focus.
    if (recorded !== null) {
      said.current?.focus();
    }
  }, [recorded]);
  return (
    <>
      <div ref={said} role="status" tabIndex={-1}>
        {status !== null && (
          <p>
            <span className={status === 'TIE_FORMED' ? 'chip good' : 'chip'}>{t(`status.${status}`)}</span> {recorded !== null && t('introductions.recorded')}{' '}
            <Link to={addresses.introductions(city.key)}>{t('introductions.all')}</Link>
          </p>
        )}
      </div>
      {!open && <RecordForm macro={macro} micro={micro} brokers={brokers} done={setRecorded} already={setFound} />}
    </>
  );
}

function RecordForm(props: {
  macro: string;
  micro: string;
  brokers: readonly Named[];
  done: (status: IntroductionStatus) => void;
  already: (status: IntroductionStatus) => void;
}) {
  const { t } = useTranslation();
  const city = useCity();
  const id = useId();
  const { macro, micro, brokers, done, already } = props;
  const [broker, setBroker] = useState(brokers[0]?.key ?? '');
  const [owner, setOwner] = useState('');
  const [nextStep, setNextStep] = useState('');
  const [{ fetching }, record] = useMutation(RecordIntroductionDocument);
  const [refusal, refuse] = useRefusal();

  async function send(event: SubmitEvent) {
    event.preventDefault();
    const input = { city: city.key, macro, micro, intermediators: broker === '' ? [] : [broker], owner: owner.trim() || null, nextStep: nextStep.trim() || null };
    const { data, error } = await record({ input });
    const after = data?.recordIntroduction.introduction ?? null;
    if (refuse(error, data?.recordIntroduction.errors) || after === null) {
      return;
    }
    if (data?.recordIntroduction.change === null) {
      // Somebody else has begun it meanwhile, and what was typed here stands nowhere.
      refuse(undefined, [{ code: '', message: t('introductions.already') }]);
      already(after.status);
    } else {
      done(after.status);
    }
  }

  return (
    <form className="introduction-form" onSubmit={(event) => void send(event)}>
      <label htmlFor={`${id}broker`}>
        <span className="label">{t('introductions.who')}</span>
        <select
          id={`${id}broker`}
          className="select"
          value={broker}
          onChange={(event) => {
            setBroker(event.target.value);
          }}
        >
          {brokers.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
          <option value="">{t('introductions.nobody')}</option>
        </select>
      </label>
      <TextField label={t('introductions.owner')} value={owner} onChange={setOwner} />
      <TextField label={t('introductions.nextStep')} value={nextStep} onChange={setNextStep} wide />
      <p className="quiet introduction-wide">{t('introductions.ownerHint')}</p>
      <Refusal text={refusal} />
      <button type="submit" className="button primary" disabled={fetching}>
        {t('introductions.record')}
      </button>
    </form>
  );
}
