import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const DESK = '/src/pages/desk/desk-page.tsx';
/** Letters of Czech, Polish and English; further ones are fetched when a page shows them. */
const FONT = /source-sans-3-latin(-ext)?-wght-normal/;

/** Names in the page what the desk will ask for, so that the browser need not find out file by file. */
export function deskAhead(): Plugin {
  return {
    name: 'okenko-desk-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = chunksOf(bundle);
        const styles = chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const fonts = Object.keys(bundle).filter((file) => FONT.test(file));
        const tags = [
          ...chunks.map(({ fileName }) => link({ rel: 'modulepreload', href: `/${fileName}` })),
          ...styles.map((file) => link({ rel: 'stylesheet', href: `/${file}` })),
          ...fonts.map((file) => link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}` })),
        ];
        return tags.filter(({ attrs }) => !html.includes(String(attrs?.['href'])));
      },
    },
  };
}

/** The desk's chunk and all that it imports before it runs. */
function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const found = new Set(chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(DESK)));
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}
