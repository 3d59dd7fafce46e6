/** Icons are imported one by one: the package's own entry would pull six thousand files into each build and test. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { FunctionComponent, SVGProps } from 'react';

  interface IconProps extends SVGProps<SVGSVGElement> {
    size?: number | string;
    stroke?: number | string;
  }
  const Icon: FunctionComponent<IconProps>;
  export default Icon;
}
