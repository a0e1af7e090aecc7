import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { AdvanceIntroductionDocument, type IntroductionPartsFragment, type IntroductionStatus, type Strand } from '../api/generated';
import { strands } from '../opportunities/filters';
import { AssetChoice } from '../shell/AssetChoice';
import { useCity } from '../shell/city';
import { Refusal, useRefusal } from './Refusal';
import { TextField } from './TextField';

/** What the server takes where nobody says. */
const usualTie = 'partners-with';

/** The next step of an introduction. What was typed stays until the server has taken it. */
export function AdvanceForm({ introduction, done }: { introduction: IntroductionPartsFragment; done: (after: IntroductionPartsFragment) => void }) {
  const { t } = useTranslation();
  const city = useCity();
  const id = useId();
  const joining = city.tieTypes.filter(({ adverse }) => !adverse);
  const [status, setStatus] = useState<IntroductionStatus>(introduction.status);
  const [owner, setOwner] = useState(introduction.owner ?? '');
  const [nextStep, setNextStep] = useState(introduction.nextStep ?? '');
  const [outcome, setOutcome] = useState(introduction.outcome ?? '');
  const [brokers, setBrokers] = useState(introduction.intermediators.map(({ key }) => key));
  const [on, setOn] = useState('');
  const [tieType, setTieType] = useState((joining.find(({ key }) => key === usualTie) ?? joining[0])?.key ?? '');
  const [strand, setStrand] = useState<Strand | ''>('');
  const [{ fetching }, advance] = useMutation(AdvanceIntroductionDocument);
  const [refusal, refuse] = useRefusal();
  const joins = status === 'TIE_FORMED';
  const ends = joins || status === 'DECLINED';

  async function send(event: SubmitEvent) {
    event.preventDefault();
    const input = {
      city: city.key,
      introduction: introduction.id,
      status,
      owner: owner.trim() || null,
      nextStep: nextStep.trim() || null,
      outcome: outcome.trim() || null,
      intermediators: brokers,
      // Left out, the server's own day, type and strand hold.
      ...(on === '' ? {} : { on }),
      ...(joins && tieType !== '' ? { tieType } : {}),
      ...(joins && strand !== '' ? { strand } : {}),
    };
    const { data, error } = await advance({ input });
    const after = data?.advanceIntroduction.introduction ?? null;
    if (!refuse(error, data?.advanceIntroduction.errors) && after !== null) {
      done(after);
    }
  }

  return (
    <form className="introduction-form" onSubmit={(event) => void send(event)}>
      <label htmlFor={`${id}status`}>
        <span className="label">{t('introductions.status')}</span>
        <select
          id={`${id}status`}
          className="select"
          value={status}
          onChange={(event) => {
            setStatus(event.target.value as IntroductionStatus);
          }}
        >
          {[introduction.status, ...introduction.nextStatuses].map((value) => (
            <option key={value} value={value}>
              {t(`status.${value}`)}
            </option>
          ))}
        </select>
      </label>
      <TextField label={t('introductions.owner')} value={owner} onChange={setOwner} />
      {!ends && <TextField label={t('introductions.nextStep')} value={nextStep} onChange={setNextStep} wide />}
      {ends && (
        <TextField
          label={t(status === 'DECLINED' ? 'introductions.reason' : 'introductions.outcome')}
          value={outcome}
          onChange={setOutcome}
          wide
        />
      )}
      {joins && (
        <>
          <label htmlFor={`${id}type`}>
            <span className="label">{t('introductions.tieType')}</span>
            <select
              id={`${id}type`}
              className="select"
              value={tieType}
              onChange={(event) => {
                setTieType(event.target.value);
              }}
            >
              {joining.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={`${id}strand`}>
            <span className="label">{t('filters.strand')}</span>
            <select
              id={`${id}strand`}
              className="select"
              value={strand}
              onChange={(event) => {
                setStrand(event.target.value as Strand | '');
              }}
            >
              <option value="">–</option>
              {strands.map((value) => (
                <option key={value} value={value}>
                  {t(`strand.${value}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <label htmlFor={`${id}on`}>
        <span className="label">{t('introductions.on')}</span>
        <input
          id={`${id}on`}
          type="date"
          className="input"
          value={on}
          onChange={(event) => {
            setOn(event.target.value);
          }}
        />
      </label>
      <div className="introduction-wide">
        <AssetChoice label={t('introductions.who')} chosen={brokers} onChange={setBrokers} />
      </div>
      <Refusal text={refusal} />
      <button type="submit" className="button primary" disabled={fetching}>
        {t('introductions.save')}
      </button>
    </form>
  );
}
