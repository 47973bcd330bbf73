export default () => <img style={{ gap: 1 }} />;
