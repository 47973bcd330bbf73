export default () => <p style={{ gap: 1, content: 'it\'s \\ \n' }}>a</p>;
