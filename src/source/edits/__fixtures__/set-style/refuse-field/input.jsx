export default ({ title }) => <p style={{ color: title }} />;
