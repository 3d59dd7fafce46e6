import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const WANTED = /\/src\/(app\/main|pages\/desk\/desk-page)\.tsx$/;

/**
 * Names in the page what the desk will ask for, so that the browser need not find out file by file. Scripts named as
 * modules are read beside the main thread, while it does other things.
 */
export function deskAhead(): Plugin {
  return {
    name: 'okenko-desk-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = chunksOf(bundle);
        const styles = chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const tags = [
          ...chunks.map(({ fileName }) => link({ rel: 'modulepreload', href: `/${fileName}` })),
          ...styles.map((file) => link({ rel: 'stylesheet', href: `/${file}` })),
        ];
        return tags.filter(({ attrs }) => !html.includes(String(attrs?.['href'])));
      },
    },
  };
}

/** The program, the desk, and all that they import before they run; each after its imports, as styles build on styles. */
function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk) => {
    if (found.has(chunk)) return;
    for (const name of chunk.imports) chunks.filter(({ fileName }) => fileName === name).forEach(visit);
    found.add(chunk);
  };
  chunks.filter(({ moduleIds }) => moduleIds.some((id) => WANTED.test(id))).forEach(visit);
  return [...found];
}

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}
