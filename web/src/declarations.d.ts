/** An icon's text, put into the bundle by esbuild. */
declare module "*.svg" {
  const text: string;
  export default text;
}
