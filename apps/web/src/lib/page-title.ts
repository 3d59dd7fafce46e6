import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Titles of all pages that are mounted; a page under a cover keeps its own for later. */
let titles: readonly { text: string }[] = [];
let neutral: string | null = null;

function write(): void {
  document.title = neutral ?? titles.at(-1)?.text ?? document.title;
}

/** Names the page in the tab while the component is mounted. */
export function usePageTitle(text: string): void {
  const { t } = useTranslation();
  const product = t('product');
  useEffect(() => {
    const title = { text: text ? `${text} · ${product}` : product };
    titles = [...titles, title];
    write();
    return () => {
      titles = titles.filter((other) => other !== title);
      write();
    };
  }, [text, product]);
}

/** Covers the title of whatever page is open; null shows it again. */
export function coverTitle(text: string | null): void {
  neutral = text;
  write();
}
