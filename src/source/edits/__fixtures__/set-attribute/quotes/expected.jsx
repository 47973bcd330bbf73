export default () => <img alt='say "hi"' />;
