/// The room of StetKit.
enum StetKitRoom {}
