export default () => <p style={{ gap: 2 /* two */, top: 1 }} />;
