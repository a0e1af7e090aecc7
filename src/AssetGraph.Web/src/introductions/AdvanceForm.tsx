import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { AdvanceIntroductionDocument, type IntroductionPartsFragment, type IntroductionStatus } from '../api/generated';
import { useCity } from '../shell/city';
import { Refusal, useRefusal } from './Refusal';
import { TextField } from './TextField';

/** The next step of an introduction. What was typed stays until the server has taken it. */
export function AdvanceForm({ introduction, done }: { introduction: IntroductionPartsFragment; done: (after: IntroductionPartsFragment) => void }) {
  const { t } = useTranslation();
  const city = useCity();
  const id = useId();
  const [status, setStatus] = useState<IntroductionStatus>(introduction.status);
  const [owner, setOwner] = useState(introduction.owner ?? '');
  const [nextStep, setNextStep] = useState(introduction.nextStep ?? '');
  const [outcome, setOutcome] = useState(introduction.outcome ?? '');
  const [{ fetching }, advance] = useMutation(AdvanceIntroductionDocument);
  const [refusal, refuse] = useRefusal();
  const ends = status === 'TIE_FORMED' || status === 'DECLINED';

  async function send(event: SubmitEvent) {
    event.preventDefault();
    const input = {
      city: city.key,
      introduction: introduction.id,
      status,
      owner: owner.trim() || null,
      nextStep: nextStep.trim() || null,
      outcome: outcome.trim() || null,
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
      <Refusal text={refusal} />
      <button type="submit" className="button primary" disabled={fetching}>
        {t('introductions.save')}
      </button>
    </form>
  );
}
