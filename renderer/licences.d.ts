/** Made by scripts/build/licences.ts. */
declare module 'virtual:licences' {
  const packages: readonly {
    readonly name: string;
    readonly version: string;
    /** Its short name, such as `MIT`. */
    readonly licence: string;
    /** Word for word; empty where the package has no such file. */
    readonly text: string;
  }[];
  export default packages;
}
