import './CityShell.css';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { CitiesDocument, CityDocument } from '../api/generated';
import { addresses, CityContext, type City } from './city';
import { LanguageChoice } from './LanguageChoice';
import { ErrorNotice, NoCity, NotFound, Skeleton } from './notices';

/** What stands around every page of a city: header, footer with the attribution, and the states before the city is known. */
export function CityShell() {
  const { t } = useTranslation();
  const { city: asked } = useParams();
  const [cities, reloadCities] = useQuery({ query: CitiesDocument });
  const key = asked ?? cities.data?.cities[0]?.key;
  const [answer, reloadCity] = useQuery({ query: CityDocument, variables: { city: key ?? '' }, pause: key === undefined });
  const city = answer.data?.city ?? null;
  const error = cities.error ?? answer.error;

  const retry = () => {
    reloadCities({ requestPolicy: 'network-only' });
    if (key !== undefined) {
      reloadCity({ requestPolicy: 'network-only' });
    }
  };

  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Header city={city} cities={cities.data?.cities ?? []} />
      <main id="content" tabIndex={-1}>
        {city !== null ? (
          <CityContext value={city}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </CityContext>
        ) : error !== undefined ? (
          <div className="page">
            <ErrorNotice page error={error} retry={retry} />
          </div>
        ) : cities.fetching || answer.fetching ? (
          <Waiting />
        ) : key === undefined ? (
          <NoCity />
        ) : (
          <NotFound />
        )}
      </main>
      {city !== null && <Footer city={city} />}
    </div>
  );
}

function Waiting() {
  return (
    <div className="page">
      <Skeleton />
    </div>
  );
}

function Header({ city, cities }: { city: City | null; cities: readonly { key: string; name: string }[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <header className="header">
      <div className="header-inner">
        <Link className="brand" to={city === null ? '/' : addresses.board(city.key)}>
          <Logo />
          <span>{t('app.name')}</span>
        </Link>
        {cities.length > 1 && city !== null ? (
          <CitySwitcher city={city} cities={cities} />
        ) : (
          city !== null && <span className="city-name">{city.name}</span>
        )}
        {city !== null && (
          <nav className="nav" aria-label={t('app.mainNavigation')}>
            <NavLink end to={pathname === '/' ? '/' : addresses.board(city.key)}>
              {t('nav.opportunities')}
            </NavLink>
            <NavLink to={addresses.introductions(city.key)}>{t('nav.introductions')}</NavLink>
            <NavLink to={addresses.programme(city.key)}>{t('nav.programme')}</NavLink>
            <NavLink to={addresses.map(city.key)}>{t('nav.map')}</NavLink>
            <NavLink to={addresses.assets(city.key)}>{t('nav.assets')}</NavLink>
            <NavLink to={addresses.about(city.key)}>{t('nav.about')}</NavLink>
            <a className="nav-query" href="/graphql">
              {t('nav.query')}
            </a>
          </nav>
        )}
      </div>
    </header>
  );
}

function CitySwitcher({ city, cities }: { city: City; cities: readonly { key: string; name: string }[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <label className="city-name">
      <span className="visually-hidden">{t('nav.city')}</span>
      <select
        className="select"
        value={city.key}
        onChange={(event) => {
          void navigate(addresses.board(event.target.value));
        }}
      >
        {cities.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Footer({ city }: { city: City }) {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div className="footer-inner">
        <div>
          <p className="label">{t('footer.attribution')}</p>
          <p>{city.attribution ?? t('footer.noAttribution')}</p>
        </div>
        <div>
          <p>{t('footer.proposal')}</p>
          <p className="footer-links">
            <span>{t('footer.revision', { revision: city.revision })}</span>
            <Link to={addresses.about(city.key)}>{t('nav.about')}</Link>
            <a href="/graphql">{t('nav.query')}</a>
          </p>
          <LanguageChoice />
        </div>
      </div>
    </footer>
  );
}

/** A bridge between a macro square and a micro dot. */
function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 22" width="32" height="22" aria-hidden="true">
      <path d="M6 13C7 1 25 1 26 13" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      <rect x="1" y="11.5" width="9.5" height="9.5" rx="2.2" fill="var(--dot-macro)" />
      <circle cx="26" cy="16.2" r="4.9" fill="var(--dot-micro)" />
    </svg>
  );
}
