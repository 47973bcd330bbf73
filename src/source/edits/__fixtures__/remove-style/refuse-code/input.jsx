export default ({ tags }) => <p style={{ color: tags[0] }} />;
