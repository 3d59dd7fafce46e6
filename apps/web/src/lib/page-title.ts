import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

let title = '';
let neutral: string | null = null;

function write(): void {
  document.title = neutral ?? title;
}

/** Names the page in the tab while the component is mounted. */
export function usePageTitle(text: string): void {
  const { t } = useTranslation();
  const product = t('product');
  useEffect(() => {
    title = text ? `${text} · ${product}` : product;
    write();
  }, [text, product]);
}

/** Covers the title of whatever page is open; null shows it again. */
export function coverTitle(text: string | null): void {
  neutral = text;
  write();
}
