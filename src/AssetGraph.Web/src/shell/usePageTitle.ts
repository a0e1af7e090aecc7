import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** True once a page was shown: the first one keeps the browser's own focus, later ones move it to their heading. */
let shownBefore = false;

/**
 * Names the browser's tab and, when one page follows another, moves focus to the new page's heading, so that keyboards and screen readers start there.
 * Answers the reference to put on that heading (with tabIndex −1).
 */
export function usePageTitle(page: string, city: string): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = t('app.title', { page, city });
  }, [t, page, city]);

  useEffect(() => {
    if (shownBefore) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    shownBefore = true;
  }, [pathname]);

  return heading;
}
