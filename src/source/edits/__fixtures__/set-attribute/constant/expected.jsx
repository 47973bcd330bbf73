const logo = 'asset:a';
export default () => <img src={'asset:b'} />;
