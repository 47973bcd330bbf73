export default () => <>a</>;
