import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { AboutPage } from './about/AboutPage';
import { AssetPage } from './assets/AssetPage';
import { AssetsPage } from './assets/AssetsPage';
import { IntroductionPage } from './introductions/IntroductionPage';
import { IntroductionsPage } from './introductions/IntroductionsPage';
import { BoardPage } from './opportunities/BoardPage';
import { ProgrammePage } from './programme/ProgrammePage';
import { CityShell } from './shell/CityShell';
import { NotFound } from './shell/notices';

/** The map brings Sigma and graphology along: only who opens it pays for it. */
const MapPage = lazy(() => import('./map/MapPage'));

export function App() {
  return (
    <Routes>
      <Route path="/" element={<CityShell />}>
        <Route index element={<BoardPage />} />
      </Route>
      <Route path="/city/:city" element={<CityShell />}>
        <Route index element={<BoardPage />} />
        <Route path="map" element={<MapPage />} />
        <Route path="introductions" element={<IntroductionsPage />} />
        <Route path="introductions/:introduction" element={<IntroductionPage />} />
        <Route path="programme" element={<ProgrammePage />} />
        <Route path="programme/:question" element={<ProgrammePage />} />
        <Route path="assets" element={<AssetsPage />} />
        <Route path="asset/:asset" element={<AssetPage />} />
        <Route path="about" element={<AboutPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
      <Route path="*" element={<CityShell />}>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
