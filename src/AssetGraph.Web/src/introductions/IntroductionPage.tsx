import './Introductions.css';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { IntroductionDocument } from '../api/generated';
import { addresses, useCity } from '../shell/city';
import { ErrorNotice, NotFound, Skeleton } from '../shell/notices';
import { usePageTitle } from '../shell/usePageTitle';
import { IntroductionItem } from './IntroductionItem';

/** One introduction at an address of its own, to be sent to whoever follows it up. */
export function IntroductionPage() {
  const { introduction: asked = '' } = useParams();
  const { t } = useTranslation();
  const city = useCity();
  const [answer, ask] = useQuery({ query: IntroductionDocument, variables: { city: city.key, introduction: asked } });
  const found = answer.data?.city?.introduction;
  const heading = usePageTitle(found ? `${found.macro.name} ${t('introductions.and')} ${found.micro.name}` : t('introductions.page'), city.name);
  if (answer.error !== undefined && !answer.data?.city) {
    return (
      <div className="page">
        <ErrorNotice
          page
          error={answer.error}
          retry={() => {
            ask({ requestPolicy: 'network-only' });
          }}
        />
      </div>
    );
  }
  if (found === null) {
    return <NotFound />;
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('introductions.one')}
        </h1>
        <p>
          <Link to={addresses.introductions(city.key)}>{t('introductions.all')}</Link>
        </p>
      </div>
      {found === undefined ? (
        <Skeleton count={1} height={160} />
      ) : (
        <ul className="introduction-list panel">
          <IntroductionItem key={found.id} recorded={found} open />
        </ul>
      )}
    </div>
  );
}
