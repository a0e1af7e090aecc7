import './Programme.css';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { addresses, useCity } from '../shell/city';
import { NotFound } from '../shell/notices';
import { usePageTitle } from '../shell/usePageTitle';
import { useDay } from './day';
import { questions } from './questions';

/** The questions of those who run a programme, each with its answer as a table. */
export function ProgrammePage() {
  const { question: asked } = useParams();
  const { t } = useTranslation();
  const city = useCity();
  const day = useDay();
  const heading = usePageTitle(t('programme.page'), city.name);
  const chosen = questions.find(({ id }) => id === (asked ?? 'team'));
  if (chosen === undefined) {
    return <NotFound />;
  }
  const { id, Answer } = chosen;
  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('programme.heading')}
        </h1>
        <p className="lead">{t('programme.lead')}</p>
      </div>
      <div className="programme">
        <nav className="question-list" aria-label={t('programme.heading')}>
          <ul>
            {questions.map((other) => (
              <li key={other.id}>
                <Link to={{ pathname: addresses.programme(city.key, other.id), search: day === null ? '' : `day=${day}` }} aria-current={other.id === id ? 'page' : undefined}>
                  {t(`programme.questions.${other.id}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="question">
          <h2>{t(`programme.questions.${id}`)}</h2>
          <p>{t(`programme.reading.${id}`)}</p>
          <Answer key={id} />
        </div>
      </div>
    </div>
  );
}
