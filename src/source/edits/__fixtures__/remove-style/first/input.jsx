export default () => <p style={{ gap: 2, top: 1 }} />;
