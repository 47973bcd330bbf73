const P = ({ more }) => <p style={{ gap: 1, ...more, color: 'blue' }} />;
export default () => <P />;
