export default () => <p /* a */ />;
