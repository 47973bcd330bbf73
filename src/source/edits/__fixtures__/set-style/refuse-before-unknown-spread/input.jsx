const P = ({ more }) => <p style={{ gap: 1, ...more }} />;
export default () => <P />;
