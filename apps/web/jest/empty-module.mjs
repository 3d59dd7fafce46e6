/** Stands for style sheets, fonts and pictures, which jsdom does not show. */
export default '';
